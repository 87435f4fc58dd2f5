package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a request costs, by its address. */
enum WorkClass {
    /** Health, figures and files: never waits, whatever else goes on. */
    FREE,
    /** A search, a suggestion, an article, a calculation. */
    LIGHT,
    /** What somebody sent a file for: another process reads it, for as long as one file may take. */
    FILE,
    /** What reads a long text, writes a document, or tells all that changed since there are records. */
    HEAVY,
    /** What an operator asks for and waits for: a promotion measures a generation first. */
    OPERATION;

    private static final List<String> HEAVY_PATHS = List.of(
            "/v1/citations:",
            "/v1/forms:",
            "/v1/risk/notices",
            "/v1/cases:",
            "/v1/changes",
            "/judge/similar",
            "/judge/mcp",
            "/mcp");
    private static final List<String> LIGHT_PATHS = List.of("/v1/", "/laws", "/cases", "/judge");
    private static final List<String> FREE_PATHS = List.of("/v1/openapi", "/v1/examples");
    private static final List<String> OPERATION_PATHS = List.of("/v1/operations/", "/operator");

    /** By its path, decoded, as endpoints are found by it: a client may encode any letter of it. */
    static WorkClass of(HttpServletRequest request) {
        return of(request.getMethod(), request.getServletPath());
    }

    static WorkClass of(String method, String path) {
        if (method.equals("POST") && BodyLimit.FILE_PATHS.contains(path)) {
            return FILE;
        }
        if (startsWithAny(path, OPERATION_PATHS)) {
            return OPERATION;
        }
        if (startsWithAny(path, HEAVY_PATHS)) {
            return HEAVY;
        }
        return startsWithAny(path, LIGHT_PATHS) && !startsWithAny(path, FREE_PATHS) ? LIGHT : FREE;
    }

    private static boolean startsWithAny(String path, List<String> starts) {
        return starts.stream().anyMatch(path::startsWith);
    }
}
