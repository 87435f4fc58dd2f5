/**
 * The Model Context Protocol as a third face: {@link org.mingfa.assistants.McpServer} reads one JSON-RPC message, asks the answers and
 * writes one message. It keeps nothing between messages and knows no transport.
 */
@NullMarked
package org.mingfa.assistants;

import org.jspecify.annotations.NullMarked;
