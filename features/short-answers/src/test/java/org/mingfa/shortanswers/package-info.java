@NullMarked
package org.mingfa.shortanswers;

import org.jspecify.annotations.NullMarked;
