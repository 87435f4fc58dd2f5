package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.api.http.WaitingFiles;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/files/{file}}: a file that was asked for by {@code once=true}, for a downloader that takes an address. */
@RestController
public final class FileController {

    private final WaitingFiles files;

    public FileController(WaitingFiles files) {
        this.files = files;
    }

    @GetMapping(path = WaitingFiles.PLACE + "{file}")
    ResponseEntity<byte[]> fetch(@PathVariable("file") String file, HttpServletRequest asked) {
        return (asked.getMethod().equals("HEAD") ? files.find(file) : files.take(file))
                .orElseThrow(() -> ApiProblem.of(ProblemCode.NO_SUCH_THING, "这个下载地址已经用过或者过期，文件也已清除；请回到原来的页面，再点一次下载。"));
    }
}
