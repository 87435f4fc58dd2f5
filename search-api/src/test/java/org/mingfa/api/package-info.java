/**
 * The service as a client sees it, over HTTP, on a small generation of invented law.
 *
 * <p>Nothing is mocked: the index, the segmenter and the server are the real ones.
 */
@NullMarked
package org.mingfa.api;

import org.jspecify.annotations.NullMarked;
