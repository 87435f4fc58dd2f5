/** Short answers to situations that many people ask about: written, dated, with their articles; shown where the question surely is one of them. */
@NullMarked
package org.mingfa.shortanswers;

import org.jspecify.annotations.NullMarked;
