-- What an agency is called on a day, as known now; on a day on which it is not open, by the name it last had, or will first have.
create function directory.name_on(agency bigint, day date) returns text
    language sql stable parallel safe
    return (
        select v.name from directory.agency_version v
        where v.agency = name_on.agency and upper_inf(v.recorded)
        order by v.valid @> day desc, lower(v.valid) <= day desc, case when lower(v.valid) <= day then day - lower(v.valid) else lower(v.valid) - day end
        limit 1);
