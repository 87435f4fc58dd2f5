/** Search, and how hits look in a terminal. */
@NullMarked
package org.mingfa.cli.search;

import org.jspecify.annotations.NullMarked;
