-- Which of the data that ships with the product has been entered.
create table directory.shipment (
    name      text primary key,
    loaded_at timestamptz not null default now()
);
