package org.mingfa.assistants;

import org.jspecify.annotations.Nullable;
import org.mingfa.assistants.McpServer.Headers;
import tools.jackson.databind.JsonNode;

/** Which revision of the protocol a message is written in, by what it says of itself and by the headers beside it. */
final class ProtocolNegotiation {

    private static final String VERSION = McpServer.META + "protocolVersion";
    static final String CAPABILITIES = McpServer.META + "clientCapabilities";

    private ProtocolNegotiation() {}

    /** By what the message says of itself; checked against the headers. */
    static ProtocolRevision era(String method, JsonNode params, @Nullable Headers headers) {
        JsonNode meta = params.path("_meta");
        String header = headers == null ? null : headers.version();
        if (!meta.has(VERSION)) {
            if (header != null && ProtocolRevision.MODERN.has(header) || method.equals("server/discover")) {
                throw McpException.incomplete(VERSION);
            }
            if (header != null && !ProtocolRevision.LEGACY.has(header)) {
                throw McpException.unsupportedVersion(header);
            }
            return ProtocolRevision.LEGACY;
        }
        String version = meta.path(VERSION).asString("");
        if (headers != null) {
            check("MCP-Protocol-Version", version, header);
            check("Mcp-Method", method, headers.method());
            String name = switch (method) {
                case "tools/call", "prompts/get" -> params.path("name").asString("");
                case "resources/read" -> params.path("uri").asString("");
                default -> null;
            };
            if (name != null) {
                check("Mcp-Name", name, headers.name());
            }
        }
        if (!ProtocolRevision.MODERN.has(version)) {
            throw McpException.unsupportedVersion(version);
        }
        if (!meta.path(CAPABILITIES).isObject()) {
            throw McpException.incomplete(CAPABILITIES);
        }
        return ProtocolRevision.MODERN;
    }

    private static void check(String header, String inBody, @Nullable String given) {
        if (!inBody.equals(given)) {
            throw McpException.headerMismatch(header);
        }
    }
}
