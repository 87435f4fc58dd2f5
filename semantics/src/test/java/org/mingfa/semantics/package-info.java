/** Tests of the embedding with the real model, and of the cache on a real disk. */
@NullMarked
package org.mingfa.semantics;

import org.jspecify.annotations.NullMarked;
