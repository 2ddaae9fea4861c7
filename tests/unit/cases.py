"""Every TEST_CASE of the C++ modules."""
from unit_programs import cases_of


def cases(context):
    return cases_of(context, "unit", "tests/unit/unit_tests")
