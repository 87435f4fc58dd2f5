/**
 * Packs: a generation with the operator's tables, signed, for a court that no network reaches.
 *
 * <p>Signing and verifying themselves belong to org.mingfa.answers.signature.
 */
@NullMarked
package org.mingfa.cli.pack;

import org.jspecify.annotations.NullMarked;
