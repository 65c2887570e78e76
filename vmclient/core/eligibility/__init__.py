"""Which hosts can take a VM: rules, each with a mask over all hosts and an explanation for one."""
