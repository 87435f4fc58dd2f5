/**
 * What of a judgment may be shown to the public (法释〔2016〕19号): the categories that are kept out, and the names and
 * numbers that are taken out of the rest.
 *
 * <p>No reading of files and no decisions of an operator; who asks brings the judgment and what its court said of it.
 */
@NullMarked
package org.mingfa.publication;

import org.jspecify.annotations.NullMarked;
