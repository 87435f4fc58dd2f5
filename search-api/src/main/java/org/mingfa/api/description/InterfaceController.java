package org.mingfa.api.description;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the interface, for programs and for people. */
@RestController
public final class InterfaceController {

    private final Resource page = new ClassPathResource("static/docs.html");
    private volatile @Nullable Resource description;

    @GetMapping(path = "/v1/openapi.json", produces = "application/json")
    ResponseEntity<Resource> description() {
        Resource made = description;
        if (made == null) {
            made = new ByteArrayResource(new InterfaceDescription().bytes());
            description = made;
        }
        return found(MediaType.APPLICATION_JSON, made);
    }

    @GetMapping("/docs")
    ResponseEntity<Resource> docs() {
        return found(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), page);
    }

    private static ResponseEntity<Resource> found(MediaType type, Resource content) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(content);
    }
}
