package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.api.access.JudgeAccess;
import org.mingfa.api.access.OwnMachine;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.assistants.McpAnswers;
import org.mingfa.assistants.McpServer;
import org.mingfa.assistants.McpServer.Answer;
import org.mingfa.assistants.McpServer.Headers;
import org.mingfa.assistants.McpServer.Similarity;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /mcp} for every assistant, and {@code /judge/mcp} for those of judges, who may ask for similar cases. */
@RestController
public final class McpController {

    private static final String ENCODED = "=?base64?";
    private static final String END = "?=";

    private final McpServer open;
    private final McpServer judges;
    private final JudgeAccess access;
    private final List<String> origins;
    private final boolean isDirect;

    public McpController(McpAnswers answers, MingfaSettings settings) {
        this.open = new McpServer(answers, Similarity.FOR_JUDGES);
        this.access = JudgeAccess.of(settings);
        this.judges = new McpServer(answers, Similarity.OFFERED);
        this.origins = settings.corsOrigins();
        this.isDirect = settings.proxies().isEmpty() && OwnMachine.isNamed(settings.host());
    }

    @PostMapping(path = Endpoints.MCP, consumes = "application/json", produces = "application/json")
    ResponseEntity<String> open(@RequestBody byte[] message, HttpServletRequest request) {
        return answer(access.isOpen() ? judges : open, message, request);
    }

    @PostMapping(path = Endpoints.JUDGES_MCP, consumes = "application/json", produces = "application/json")
    ResponseEntity<String> judges(@RequestBody byte[] message, HttpServletRequest request) {
        return answer(judges, message, request);
    }

    private ResponseEntity<String> answer(McpServer server, byte[] message, HttpServletRequest request) {
        refuseOtherSites(request);
        Answer answer = server.answer(
                new String(message, StandardCharsets.UTF_8),
                new Headers(
                        request.getHeader("MCP-Protocol-Version"),
                        request.getHeader("Mcp-Method"),
                        decoded(request.getHeader("Mcp-Name"))));
        return ResponseEntity.status(answer.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    /**
     * A page of another site would ask in the name of who looks at it. On a service that its own machine alone reaches, the name
     * in Host proves nothing: a site can give its name this machine's address (DNS rebinding).
     */
    private void refuseOtherSites(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origins.contains(origin)) {
            return;
        }
        String host = host(origin);
        boolean isOwn = request.getServerName().equals(host);
        if (!isOwn || isDirect && !OwnMachine.isNamed(host)) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "这个来源的网页不能使用 /mcp；由运维人员在 mingfa.cors-origins 中列出。");
        }
    }

    private static @Nullable String host(String origin) {
        try {
            return new URI(origin).getHost();
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    /** What is no plain header comes in base64; what is broken equals no name. */
    private static @Nullable String decoded(@Nullable String header) {
        if (header == null
                || header.length() < ENCODED.length() + END.length() // "=?base64?=" begins and ends so
                || !header.startsWith(ENCODED)
                || !header.endsWith(END)) {
            return header;
        }
        try {
            byte[] name =
                    Base64.getDecoder().decode(header.substring(ENCODED.length(), header.length() - END.length()));
            return new String(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return header;
        }
    }
}
