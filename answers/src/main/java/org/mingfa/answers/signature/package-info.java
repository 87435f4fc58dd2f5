/**
 * Signatures over files that travel without a network: packs of a generation, releases.
 *
 * <p>What is signed belongs to whoever signs it; no key of ours is kept here.
 */
@NullMarked
package org.mingfa.answers.signature;

import org.jspecify.annotations.NullMarked;
