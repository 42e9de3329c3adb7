-- A receipt names who collected. Those of agencies that had ended once named nobody; they stay as they were given.
create function payment.receipt_names_agency() returns trigger language plpgsql as $$
begin
    if coalesce(new.facts ->> 'agency', '') = '' then
        raise exception 'a receipt names who collected' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger receipt_names_agency before insert on payment.receipt for each row execute function payment.receipt_names_agency();
