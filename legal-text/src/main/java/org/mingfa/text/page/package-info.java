/**
 * A page of paper as it was read: its lines, where each stands and how sure each character is.
 *
 * <p>How a picture is read is ocr's; what the lines mean is not told here.
 */
@NullMarked
package org.mingfa.text.page;

import org.jspecify.annotations.NullMarked;
