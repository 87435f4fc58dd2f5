/** Tests of the package of the same name. */
@NullMarked
package org.mingfa.access;

import org.jspecify.annotations.NullMarked;
