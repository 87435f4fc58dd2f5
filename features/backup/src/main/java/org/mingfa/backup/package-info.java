/**
 * What is carried from one machine to another as one file: the data directory and back, and packs, a signed generation with
 * the operator's tables for a court that no network reaches.
 *
 * <p>Signing and verifying themselves belong to org.mingfa.answers.access.
 */
@NullMarked
package org.mingfa.backup;

import org.jspecify.annotations.NullMarked;
