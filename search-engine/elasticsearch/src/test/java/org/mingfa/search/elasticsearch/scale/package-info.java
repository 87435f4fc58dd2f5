/**
 * Measures both engines with as many passages as a province has judgments: what is indexed, what is asked, and how long it
 * takes. No test of behaviour belongs here.
 */
@NullMarked
package org.mingfa.search.elasticsearch.scale;

import org.jspecify.annotations.NullMarked;
