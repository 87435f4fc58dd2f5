/**
 * Printed paper in a picture becomes lines of text with their places and how sure they are. Pictures are never written
 * anywhere. The order of types: {@link org.mingfa.ocr.PictureReader} is asked; {@code Picture}, {@code TextDetector},
 * {@code LineRecogniser}, {@code ReadingOrder} are its steps.
 */
@NullMarked
package org.mingfa.ocr;

import org.jspecify.annotations.NullMarked;
