#include "test-exchange.h"
void test_writer (void) {}
