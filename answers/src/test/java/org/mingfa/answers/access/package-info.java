/** Tests of the package of the same name. */
@NullMarked
package org.mingfa.answers.access;

import org.jspecify.annotations.NullMarked;
