// One name for the header of Catch2, whose versions 2 and 3 differ in it.
#ifndef SEMVER_TESTS_CATCH_H
#define SEMVER_TESTS_CATCH_H

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif
