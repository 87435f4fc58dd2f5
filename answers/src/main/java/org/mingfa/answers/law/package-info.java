/**
 * Laws by name: lists, contents, versions, articles, their history and what cites them.
 *
 * <p>Shows what the generation holds; composes no text.
 */
@NullMarked
package org.mingfa.answers.law;

import org.jspecify.annotations.NullMarked;
