/** Tests of counting and of what is made from the counts. */
@NullMarked
package org.mingfa.api.usage;

import org.jspecify.annotations.NullMarked;
