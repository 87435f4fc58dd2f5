/**
 * The Model Context Protocol as a third face: {@link org.mingfa.mcp.McpServer} reads one JSON-RPC message, asks the answers and
 * writes one message. It keeps nothing between messages and knows no transport.
 */
@NullMarked
package org.mingfa.mcp;

import org.jspecify.annotations.NullMarked;
