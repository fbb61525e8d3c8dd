// The entrance of every test program: Boost.Test finds the cases by itself.
#define BOOST_TEST_MODULE kveld
#include <boost/test/unit_test.hpp>
