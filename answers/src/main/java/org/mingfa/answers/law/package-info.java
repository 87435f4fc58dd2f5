/**
 * Laws by name: lists, contents, versions, articles, their history, what cites them, and which version applies to a
 * matter.
 *
 * <p>Shows what the generation holds; composes no text.
 */
@NullMarked
package org.mingfa.answers.law;

import org.jspecify.annotations.NullMarked;
