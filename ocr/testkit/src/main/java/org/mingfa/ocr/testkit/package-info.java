/** Papers as a court prints and a telephone photographs them, with what stands on them. Nothing here knows how they are read. */
@NullMarked
package org.mingfa.ocr.testkit;

import org.jspecify.annotations.NullMarked;
