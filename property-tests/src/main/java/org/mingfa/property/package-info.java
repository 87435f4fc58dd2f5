/** How jqwik runs the properties of all modules. Generators and properties stand in the tests of their module. */
@NullMarked
package org.mingfa.property;

import org.jspecify.annotations.NullMarked;
