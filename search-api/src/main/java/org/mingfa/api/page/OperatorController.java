package org.mingfa.api.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.operation.LiveSwitch;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FailureProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /operator}: how the service is, as a page without script, and forms that have another generation serve. A gate is
 * overruled by command or program alone.
 */
@RestController
public final class OperatorController {

    private static final String PATH = "/operator";

    private final LiveSwitch live;
    private final OperatorReading reading;
    private final PageTemplates templates = new PageTemplates();

    public OperatorController(LiveSwitch live, OperatorReading reading) {
        this.live = live;
        this.reading = reading;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show() throws IOException {
        return page(HttpStatus.OK.value(), null);
    }

    @PostMapping(PATH + "/generations/{id}:promote")
    ResponseEntity<byte[]> promote(@PathVariable("id") String id, HttpServletRequest http) throws IOException {
        requireBrowser(http);
        return live.promote(id, GateOverride.NONE).promoted()
                ? back()
                : page(
                        ProblemCode.BELOW_THE_GATE.status(),
                        id + " 没有达标，没有上线，原因见“各代”一表；确需上线，在服务器上运行 mingfa generation promote " + id + " --force，会记录在案。");
    }

    @PostMapping(PATH + "/generations:rollback")
    ResponseEntity<byte[]> rollback(HttpServletRequest http) throws IOException {
        requireBrowser(http);
        live.rollback();
        return back();
    }

    /** Forms of other sites are refused by what a browser says of them; one that says nothing is too old to be believed. */
    private static void requireBrowser(HttpServletRequest http) {
        if (http.getHeader("Sec-Fetch-Site") == null && http.getHeader(HttpHeaders.ORIGIN) == null) {
            throw ApiProblem.at(
                    ProblemCode.MISSING_FIELD,
                    HttpHeaders.ORIGIN,
                    "请求没有说明来自哪个网页；请用新的浏览器从本页提交，程序用 /v1/operations/generations。");
        }
    }

    /** What was done is seen on the page, which may be loaded again. */
    private static ResponseEntity<byte[]> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @ExceptionHandler({Refusal.class, ApiProblem.class})
    ResponseEntity<byte[]> refused(RuntimeException refusal) throws IOException {
        ApiProblem problem = FailureProblem.of(refusal);
        return page(problem.code().status(), problem.detail());
    }

    private ResponseEntity<byte[]> page(int status, @Nullable String refusal) throws IOException {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(PageTemplates.HTML)
                .body(templates.render(reading.sheet(refusal)));
    }
}
