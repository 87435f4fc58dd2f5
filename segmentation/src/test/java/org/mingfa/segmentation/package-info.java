/** Tests of the segmentation: what is cut, where, and that no text whatever upsets it. */
@NullMarked
package org.mingfa.segmentation;

import org.jspecify.annotations.NullMarked;
