package vn.motcua.procedure.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of CPSV-AP 3.2 that we use, with the vocabularies that they come from. */
final class Vocabulary {

    /** Short names of the vocabularies. */
    static final Map<String, String> PREFIXES = prefixes();

    private Vocabulary() {}

    /** Classes. */
    enum Type {
        PUBLIC_SERVICE("cpsv:PublicService"),
        PUBLIC_ORGANISATION("cv:PublicOrganisation"),
        EVIDENCE("cv:Evidence"),
        OUTPUT("cv:Output"),
        COST("cv:Cost"),
        CHANNEL("cv:Channel"),
        RULE("cpsv:Rule"),
        LEGAL_RESOURCE("eli:LegalResource"),
        REQUIREMENT("cv:Requirement"),
        LIFE_EVENT("cv:LifeEvent"),
        BUSINESS_EVENT("cv:BusinessEvent"),
        LOCATION("dct:Location"),
        CONCEPT("skos:Concept");

        private final String term;

        Type(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    /** Properties. */
    enum Property {
        IDENTIFIER("dct:identifier"),
        TITLE("dct:title"),
        DESCRIPTION("dct:description"),
        LANGUAGE("dct:language"),
        TYPE("dct:type"),
        SPATIAL("dct:spatial"),
        ISSUED("dct:issued"),
        PREFERRED("skos:prefLabel"),
        KEYWORD("dcat:keyword"),
        COMPETENT("cv:hasCompetentAuthority"),
        INPUT("cpsv:hasInput"),
        PRODUCES("cpsv:produces"),
        COST("cv:hasCost"),
        VALUE("cv:value"),
        CURRENCY("cv:currency"),
        CHANNEL("cv:hasChannel"),
        PROCESSING_TIME("cv:processingTime"),
        FOLLOWS("cpsv:follows"),
        LEGAL("cv:hasLegalResource"),
        REQUIREMENT("cv:holdsRequirement"),
        GROUPED_BY("cv:isGroupedBy"),
        THEME("cv:thematicArea"),
        RELATED("dct:relation"),
        STATUS("adms:status"),
        VALID_FROM("schema:validFrom"),
        VALID_UNTIL("schema:validThrough");

        private final String term;

        Property(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    private static Map<String, String> prefixes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("adms", "http://www.w3.org/ns/adms#");
        all.put("cpsv", "http://purl.org/vocab/cpsv#");
        all.put("cv", "http://data.europa.eu/m8g/");
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dct", "http://purl.org/dc/terms/");
        all.put("eli", "http://data.europa.eu/eli/ontology#");
        all.put("schema", "http://schema.org/");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return all;
    }
}
