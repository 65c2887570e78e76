"""Which of the hosts that can take a VM is the best, and what a move there would cost."""
