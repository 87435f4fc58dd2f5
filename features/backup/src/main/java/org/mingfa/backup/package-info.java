/**
 * What is carried from one machine to another as one file: the data directory and back, and packs, a signed generation with
 * the operator's tables for a court that no network reaches.
 *
 * <p>Whether tokens that a backup brings in may be good is for access to say.
 */
@NullMarked
package org.mingfa.backup;

import org.jspecify.annotations.NullMarked;
