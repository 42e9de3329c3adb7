package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.SentTo;
import vn.motcua.kernel.access.ForMachines;

/** What waits for a system, how much of it, and what became of what it sent. */
@Controller
@ForMachines
class ListingController {

    private final Deliveries deliveries;
    private final SentTo sent;
    private final Rows rows;
    private final Envelopes envelopes;
    private final int most;

    ListingController(
            Deliveries deliveries,
            SentTo sent,
            Rows rows,
            Envelopes envelopes,
            @Value("${motcua.axis.list-most:1000}") int most) {
        this.deliveries = deliveries;
        this.sent = sent;
        this.rows = rows;
        this.envelopes = envelopes;
        this.most = most;
    }

    @PostMapping("/axis/exchange/getReceivedEdocList")
    void received(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        int size = Math.min(call.number("pageSize", most), most);
        long offset = (call.number("pageIndex", 1) - 1L) * size;
        List<Map<String, Object>> data = deliveries
                .waiting(call.caller().agencies(), call.kind(), call.day("fromDate"), call.day("toDate"), size, offset)
                .stream()
                .map(rows::waiting)
                .toList();
        envelopes.done(response, Map.of("data", data));
    }

    @PostMapping("/axis/exchange/getSentEdocList")
    void sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        List<Map<String, Object>> data =
                sent.of(call.caller(), call.docId()).stream().map(rows::sent).toList();
        envelopes.done(response, Map.of("data", data));
    }

    @RequestMapping(
            path = "/axis/exchange/countReceiveEdoc",
            method = {RequestMethod.GET, RequestMethod.POST})
    void countDocuments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        count(MessageKind.EDOC, request, response);
    }

    @RequestMapping(
            path = "/axis/exchange/countReceiveStatus",
            method = {RequestMethod.GET, RequestMethod.POST})
    void countStatuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        count(MessageKind.STATUS, request, response);
    }

    private void count(MessageKind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        envelopes.done(
                response,
                Map.of(
                        "count",
                        deliveries.countWaiting(Call.of(request).caller().agencies(), kind)));
    }

    @ExceptionHandler
    void refused(Exception why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        envelopes.refuse(why, request, response);
    }
}
