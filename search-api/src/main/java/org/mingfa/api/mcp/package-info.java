/** The Model Context Protocol over HTTP. */
@NullMarked
package org.mingfa.api.mcp;

import org.jspecify.annotations.NullMarked;
