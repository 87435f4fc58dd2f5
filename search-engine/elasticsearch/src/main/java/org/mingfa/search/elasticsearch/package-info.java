/**
 * The engine on a cluster: the port of search-engine/core on Elasticsearch through its official client.
 *
 * <p>Only translation, transport and failures: what is asked and how lists are fused is decided in core.
 */
@NullMarked
package org.mingfa.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
