/**
 * Legal terms for what people say: hand-written synonyms that are added to a query.
 *
 * <p>Only finds and explains what to add; what it weighs and how it is searched belongs to {@code understanding} and
 * {@code ranking}.
 */
@NullMarked
package org.mingfa.search.expansion;

import org.jspecify.annotations.NullMarked;
