package vn.motcua.dossier.partner.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossier.partner.share.Shared;
import vn.motcua.dossier.partner.share.SmallCatalogues;
import vn.motcua.identity.TechIds;

/** The services by which agencies' systems read. Lists are whole, unless a page is asked for by our own {@code page} and {@code pagesize}. */
@Configuration(proxyBeanMethods = false)
class ShareServices {

    private static final String GIVEN = "dossier.mapi.shared";
    private static final int USUAL_PAGE = 1_000;

    @Bean
    MapiService listProceduresService(Shared shared) {
        return list("LayDanhSachTTHC", call -> shared.procedures(call.voice().agency()));
    }

    @Bean
    MapiService getProcedureService(Shared shared) {
        return list("LayThuTuc", call -> shared.procedure(call.voice(), call.get("maTTHC")));
    }

    @Bean
    MapiService getServicesService(Shared shared) {
        return new Named(
                "LayDVC", call -> Reply.found(GIVEN, Map.of("data", paged(call, shared.services(call.voice())))));
    }

    @Bean
    MapiService getDecisionService(Shared shared) {
        return list("LayQDCB", call -> shared.decision(call.get("idQDCB")));
    }

    @Bean
    MapiService listAgenciesService(SmallCatalogues small) {
        return list("LayDanhMucCoQuan", call -> small.agencies(call.voice()));
    }

    @Bean
    MapiService listFieldsService(Shared shared) {
        return list("LayDanhMucLinhVuc", call -> shared.fields(call.voice()));
    }

    @Bean
    MapiService listLegalBasesService(Shared shared) {
        return list("LayDanhMucCanCuPhapLy", call -> shared.bases());
    }

    @Bean
    MapiService listKindsOfProceduresService(Shared shared) {
        return list(
                "LayDanhMucThuTucThuocLoai", call -> shared.kinds(call.voice().agency()));
    }

    @Bean
    MapiService listProvincesService(SmallCatalogues small) {
        return list("LayDanhMucTinhThanh", call -> small.provinces());
    }

    /** There are none any more; the answer says so, and is a success. */
    @Bean
    MapiService listDistrictsService() {
        return new Named("LayDanhMucQuanHuyen", call -> Reply.found("dossier.mapi.no-districts", List.of()));
    }

    @Bean
    MapiService listCommunesService(SmallCatalogues small) {
        return list("LayDanhMucPhuongXa", call -> small.communes());
    }

    @Bean
    MapiService listCountriesService(SmallCatalogues small) {
        return list("LayDanhMucQuocGia", call -> small.countries());
    }

    @Bean
    MapiService listEthnicGroupsService(SmallCatalogues small) {
        return list("LayDanhMucDanToc", call -> small.ethnicGroups());
    }

    @Bean
    MapiService listSexesService(SmallCatalogues small) {
        return list("LayDanhMucGioiTinh", call -> small.sexes());
    }

    @Bean
    MapiService listReligionsService(SmallCatalogues small) {
        return list("LayDanhMucTonGiao", call -> small.religions());
    }

    @Bean
    MapiService listMaritalStatesService(SmallCatalogues small) {
        return list("LayDanhMucTinhTrangHonNhan", call -> small.maritalStates());
    }

    @Bean
    MapiService listAudiencesService(SmallCatalogues small) {
        return list("LayDanhMucDoiTuong", call -> small.audiences());
    }

    @Bean
    MapiService listLevelsService(SmallCatalogues small) {
        return list("LayDanhMucCapThucHien", call -> small.levels());
    }

    @Bean
    MapiService listFeeKindsService(SmallCatalogues small) {
        return list("LayDanhMucLePhi", call -> small.feeKinds());
    }

    @Bean
    MapiService listKindsService(SmallCatalogues small) {
        return list("LayDanhMucLoaiThuTuc", call -> small.kinds());
    }

    @Bean
    MapiService listGroupsService(SmallCatalogues small) {
        return list("LayDanhMucNhomThuTuc", call -> small.groups());
    }

    /** No account: an empty list. */
    @Bean
    MapiService findTechIdService(TechIds ids) {
        return new Named("TraCuuTechID", call -> {
            Optional<String> id =
                    call.find("mstorcmnd").or(() -> call.find("MaSoThue")).flatMap(ids::of);
            return Reply.found(
                    "dossier.mapi.looked-up",
                    id.map(one -> List.of(Map.of("TECHNICALID", one))).orElse(List.of()));
        });
    }

    private static MapiService list(String name, Function<MapiCall, List<Map<String, Object>>> give) {
        return new Named(name, call -> Reply.found(GIVEN, paged(call, give.apply(call))));
    }

    /** The part that was asked for; without being asked, all. */
    private static List<Map<String, Object>> paged(MapiCall call, List<Map<String, Object>> all) {
        Optional<Integer> page = number(call, "page");
        if (page.isEmpty()) return all;
        long size = number(call, "pagesize").orElse(USUAL_PAGE);
        int from = (int) Math.min(all.size(), (page.get() - 1) * size);
        return all.subList(from, (int) Math.min(all.size(), from + size));
    }

    private static Optional<Integer> number(MapiCall call, String name) {
        return call.find(name)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("[1-9][0-9]{0,6}"))
                .map(Integer::valueOf);
    }
}
