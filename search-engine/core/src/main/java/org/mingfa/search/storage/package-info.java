/**
 * The stored form of passages, headers and manifests: JSON, the same for every engine.
 *
 * <p>Only reading and writing; the HTTP form of a hit belongs to search-api.
 */
@NullMarked
package org.mingfa.search.storage;

import org.jspecify.annotations.NullMarked;
