/**
 * Text to vectors of meaning, in our own process and without network.
 *
 * <p>The only module that knows ONNX Runtime; which texts are embedded, and how vectors are searched, belongs elsewhere.
 */
@NullMarked
package org.mingfa.semantics;

import org.jspecify.annotations.NullMarked;
