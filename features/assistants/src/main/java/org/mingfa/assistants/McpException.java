package org.mingfa.assistants;

import java.util.List;
import java.util.Map;

/** A message that is refused: a JSON-RPC error with the status that it has over HTTP. */
final class McpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final int code;
    private final int status;
    private final transient Map<String, Object> data;

    private McpException(int code, int status, String message, Map<String, Object> data) {
        super(message);
        this.code = code;
        this.status = status;
        this.data = data;
    }

    static McpException notJson() {
        return new McpException(-32700, BAD_REQUEST, "Parse error: the message is not JSON", Map.of());
    }

    static McpException invalidRequest(String what) {
        return new McpException(-32600, BAD_REQUEST, "Invalid request: " + what, Map.of());
    }

    static McpException noSuchMethod() {
        return new McpException(-32601, NOT_FOUND, "Method not found", Map.of());
    }

    /** A parameter of the protocol itself; arguments of a tool are answered in words. */
    static McpException invalidParameter(String what) {
        return new McpException(-32602, OK, "Invalid params: " + what, Map.of());
    }

    /** A message of 2026-07-28 that lacks what each such message has to say. */
    static McpException incomplete(String field) {
        return new McpException(-32602, BAD_REQUEST, "Invalid params: _meta needs " + field, Map.of());
    }

    static McpException headerMismatch(String header) {
        return new McpException(
                -32020, BAD_REQUEST, "Header mismatch: " + header + " is missing or differs from the body", Map.of());
    }

    static McpException unsupportedVersion(String requested) {
        List<String> supported = ProtocolRevision.allVersions();
        return new McpException(
                -32022,
                BAD_REQUEST,
                "Unsupported protocol version",
                JsonObject.of("supported", supported, "requested", requested));
    }

    int code() {
        return code;
    }

    int status() {
        return status;
    }

    Map<String, Object> data() {
        return data;
    }
}
