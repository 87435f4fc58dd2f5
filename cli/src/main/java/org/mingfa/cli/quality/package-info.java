/** Evaluation of searches, and the questions that are known. */
@NullMarked
package org.mingfa.cli.quality;

import org.jspecify.annotations.NullMarked;
