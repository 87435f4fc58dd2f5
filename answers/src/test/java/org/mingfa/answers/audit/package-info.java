/** Tests of the package of the same name. */
@NullMarked
package org.mingfa.answers.audit;

import org.jspecify.annotations.NullMarked;
