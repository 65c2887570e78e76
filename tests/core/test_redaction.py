"""Secrets in texts of others, however deep they lie."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vmclient.core.problem import Problem
from vmclient.core.redaction import HIDDEN, redacted
from vmclient.engine.checks import unanswered

TEMPLATES = (
    "cannot open qemu+tcp://root:{}@kvm-a/system: refused",
    "GET https://ann:{}@nas.example/iso/debian.iso failed",
    "driver=vnc,password={} on kvm-a",
    "<graphics type='vnc' port='-1' passwd='{}' listen='kvm-a'/>",
    '{{"user": "ann", "password": "{}", "host": "kvm-a"}}',
    "{{'user': 'ann', 'password': '{}', 'host': 'kvm-a'}}",
    "(vim.LoginSpec) { userName = 'ann', password = '{}', locale = 'kvm-a' }".replace("{ ", "{{ ").replace(
        " }", " }}"
    ),
    "<soap:Body><Login><userName>ann</userName><password>{}</password></Login> at kvm-a",
    "<secret usage='ceph'>{}</secret> of kvm-a",
    "asked kvm-a\nCookie: vmware_soap_session={}; Path=/\nAccept: all",
    "asked kvm-a\nAuthorization: Basic {}\nAccept: all",
    "https://kvm-a/x?token={}",
    "kvm-a: VNC_PASSWORD={}",
)
SECRETS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="\"'<>\\&•"), min_size=8
)


@given(st.sampled_from(TEMPLATES), SECRETS, st.integers(0, 4))
def test_no_problem_holds_a_secret(template: str, secret: str, depth: int) -> None:
    """Whatever it is made of, whatever text it stands in, and however many exceptions that went through."""
    error = Exception(template.format(secret))
    for level in range(depth):
        error = RuntimeError(f"level {level}", error) if level % 2 else ValueError(str(error))
    for problem in (Problem("x.y", raw=str(error)), Problem("x.y", {"reason": str(error)})):
        for text in (problem.raw, str(problem.facts), repr(problem)):
            assert secret not in text
        assert "kvm-a" in f"{problem.raw}{problem.facts}" or "nas.example" in f"{problem.raw}{problem.facts}"


def test_no_answer_about_a_host_holds_one() -> None:
    """What a hypervisor said in place of an answer is a fact of a finding, and goes into records too."""
    said = unanswered("kvm-a", "RuntimeError('password=hunter22')")
    assert "hunter22" not in str(said.facts)
    assert "RuntimeError" in str(said.facts)


@pytest.mark.parametrize(
    "text",
    [
        "authentication failed: the password is wrong",
        "no route to qemu+ssh://root@kvm-a/system",
        "http://[::1]:8080/sdk and vsphere://ann@corp@server",
        "unsupported configuration: secret of type 'luks' is not there",
        "session is not authenticated",
        'vms[0].disks[0].repository: no repository named "nas9"',
    ],
)
def test_other_texts_stay(text: str) -> None:
    """Who only talks about passwords, sessions and users has given none away."""
    assert redacted(text) == text


def test_a_long_text_is_no_trap() -> None:
    """Fragments of secrets by the ten thousand cost time in proportion, and no more."""
    start = perf_counter()
    for piece in ("a.", "://a:", "password", "password='", "<password ", "\\'", "cookie:"):
        redacted(piece * (2**17 // len(piece)))
    assert perf_counter() - start < 7


def test_the_rest_of_the_text_stays() -> None:
    """The place of the secret is marked, what is around it can still be read."""
    text = "cannot open qemu+tcp://root:s3@cret@kvm-a/system?x=1: password='a b', host=c"
    assert (
        redacted(text) == f"cannot open qemu+tcp://root:{HIDDEN}@kvm-a/system?x=1: password={HIDDEN}, host=c"
    )
