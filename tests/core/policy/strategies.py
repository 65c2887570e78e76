"""Random tests and policies, of the right types, with the names and numbers of the random estates."""

from hypothesis import strategies as st

from vmclient.core.policy.facts import Fact, Kind, known
from vmclient.core.policy.model import ORDERING, Attach, Clause, Constraint, Literal, Op, Policy, RankKey
from vmclient.core.policy.registry import FACTS

LARGEST = 2**63 - 1
SET = tuple(
    f"{prefix}.facts.{name}" for prefix in ("vmhost", "resource.vm") for name in ("rack", "owner", "gold")
)
ALL = (*FACTS, *SET)
WORDS = (
    "room 1",
    "room 2",
    "kvm",
    "x86_64",
    "a",
    "b",
    "vm0",
    "live",
    "running",
    "EPYC-Milan",
    "ops",
    "",
    "☃",
)
NAMES = ("prod", "dmz", "nas1", "vm0", "vm1", "other0", "db", "aes", "hvm", "pc", "iqn.a", "a")
numbers = st.one_of(
    st.sampled_from((0, 1, 2, 0.5, 0.95, 8, 2.5, 2**30, 2**53, 2**53 + 1, LARGEST, LARGEST - 1, 1e18, -1)),
    st.integers(0, 64 * 2**30),
    st.floats(0.0, 2.0),
)
literals: dict[Kind, st.SearchStrategy[Literal]] = {
    Kind.STRING: st.sampled_from(WORDS),
    Kind.NUMBER: numbers,
    Kind.BOOLEAN: st.booleans(),
    Kind.SET: st.one_of(st.sampled_from(WORDS), numbers, st.booleans()),
}


def of_kind(*kinds: Kind) -> st.SearchStrategy[str]:
    """Draw the name of a fact of one of these types."""
    return st.sampled_from([name for name in ALL if known(name).kind in kinds])


@st.composite
def comparisons(draw: st.DrawFn) -> Clause:
    """A comparison that reading would take."""
    fact = known(draw(st.sampled_from(ALL)))
    if fact.kind is Kind.LIST:
        return draw(contents(fact))
    op = draw(st.sampled_from([op for op in (Op.EQ, Op.NE, *ORDERING) if _takes(op, fact)]))
    if draw(st.booleans()):
        value = draw(literals[fact.kind])
        if op in ORDERING and isinstance(value, bool):
            op = Op.EQ
        return Clause(op=op, fact=fact.name, value=value)
    others = of_kind(fact.kind, Kind.SET) if fact.kind is not Kind.SET else st.sampled_from(ALL)
    other = known(draw(others))
    if other.kind is Kind.LIST or not _takes(op, other):
        return Clause(op=Op.DEFINED, fact=other.name)
    return Clause(op=op, fact=fact.name, other=other.name)


@st.composite
def contents(draw: st.DrawFn, fact: Fact) -> Clause:
    """Ask a list for a name, or for what another fact names."""
    if draw(st.booleans()):
        return Clause(op=Op.CONTAINS, fact=fact.name, value=draw(st.sampled_from(NAMES)))
    return Clause(op=Op.CONTAINS, fact=fact.name, other=draw(of_kind(Kind.STRING, Kind.SET)))


def _takes(op: Op, fact: Fact) -> bool:
    return op not in ORDERING or fact.kind is not Kind.BOOLEAN


def _joined(inner: st.SearchStrategy[Clause]) -> st.SearchStrategy[Clause]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Clause, op=st.sampled_from((Op.AND, Op.OR)), clauses=several),
        st.builds(Clause, op=st.just(Op.NOT), clauses=st.tuples(inner)),
        st.builds(Clause, op=st.just(Op.IF), clauses=st.tuples(inner, inner, inner)),
    )


clauses = st.recursive(
    st.one_of(comparisons(), st.builds(Clause, op=st.just(Op.DEFINED), fact=st.sampled_from(ALL))),
    _joined,
    max_leaves=6,
)
_ranking = [name for name in ALL if known(name).kind is not Kind.LIST and known(name).of_move is None]
rank_keys = st.builds(RankKey, fact=st.sampled_from(_ranking), larger_first=st.booleans())
_hosts = st.sampled_from((("*",), ("a", "b"), ("[a-d]",), ("?",), ("nobody",)))


@st.composite
def policies(draw: st.DrawFn, most: int = 3) -> tuple[Policy, ...]:
    """A few policies of different names."""
    found = []
    for number in range(draw(st.integers(0, most))):
        constraints = draw(st.lists(clauses, max_size=2))
        keys = draw(st.lists(rank_keys, max_size=2, unique_by=lambda key: key.fact))
        found.append(
            Policy(
                name=f"p{number}",
                enabled=draw(st.sampled_from((True, True, True, False))),
                attach=Attach(
                    vms=draw(st.sampled_from((("*",), ("vm0",), ("vm?", "x*"), ("nobody",)))),
                    hosts=draw(_hosts),
                ),
                constraints=tuple(
                    Constraint(reason=f"reason {number}.{index}", test=test)
                    for index, test in enumerate(constraints)
                ),
                rankby=tuple(keys),
            )
        )
    return tuple(found)
