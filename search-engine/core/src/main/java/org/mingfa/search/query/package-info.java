/**
 * What is asked: filters, our own query tree, the request of a user.
 *
 * <p>No engine's syntax ever enters here.
 */
@NullMarked
package org.mingfa.search.query;

import org.jspecify.annotations.NullMarked;
