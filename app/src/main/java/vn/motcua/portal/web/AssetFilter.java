package vn.motcua.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.portal.Assets;

/**
 * Serves the assets, before sessions and sign-in are looked at: they are everybody's. As their names change with their content, browsers
 * keep them for a year without asking again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AssetFilter extends OncePerRequestFilter {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Set<String> files;
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

    AssetFilter(Assets assets) {
        this.files = assets.files();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Assets.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String file = request.getRequestURI().substring(Assets.PATH.length());
        if (!files.contains(file)) chain.doFilter(request, response); // not found, and said so as for any other address
        else serve(file, request, response);
    }

    private void serve(String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        String accepted = request.getHeader("Accept-Encoding");
        boolean packed = isText(ending) && accepted != null && accepted.contains("gzip");
        byte[] body = bytes.computeIfAbsent(packed ? file + ".gz" : file, AssetFilter::read);
        response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (isText(ending)) response.setHeader("Vary", "Accept-Encoding");
        if (packed) response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
    }

    private static boolean isText(String ending) {
        return ending.equals("css") || ending.equals("js");
    }

    private static byte[] read(String file) {
        try {
            return new ClassPathResource("assets/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
