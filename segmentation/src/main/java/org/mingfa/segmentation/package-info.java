/**
 * Chinese text to tokens, cut once in our own process for every engine.
 *
 * <p>The only module that knows HanLP; nothing of searching belongs here. Names of laws, signs and causes come from the
 * tables of legal-text.
 */
@NullMarked
package org.mingfa.segmentation;

import org.jspecify.annotations.NullMarked;
