// Catch2 2 is a header and wants its main here; Catch2 3 links one.
#if !__has_include(<catch2/catch_test_macros.hpp>)
#define CATCH_CONFIG_MAIN
#endif
#include "catch.h"
