/**
 * What article 10 of 法释〔2016〕19号 has taken out of a text besides names: numbers and addresses, each found by its own form.
 *
 * <p>Names need the whole judgment and are read in the package above.
 */
@NullMarked
package org.mingfa.text.publication.datum;

import org.jspecify.annotations.NullMarked;
