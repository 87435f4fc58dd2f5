/**
 * What is shown of a law, an article, a case, a hit: the parts that many answers share.
 *
 * <p>Values of the contract, without questions of their own.
 */
@NullMarked
package org.mingfa.answers.hit;

import org.jspecify.annotations.NullMarked;
