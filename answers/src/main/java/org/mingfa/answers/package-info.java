/**
 * What can be asked of the product and what it answers, once for every face; a package for each thing that is asked.
 *
 * <p>Faces read a request, ask here and print. Nothing here knows HTTP or a command line.
 */
@NullMarked
package org.mingfa.answers;

import org.jspecify.annotations.NullMarked;
